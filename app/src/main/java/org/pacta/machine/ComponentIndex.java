package org.pacta.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.stereotype.Component;

/// Lists the components of the program once it is built, so that a start need not read all of its classes for them.
///
/// The launcher puts the list into the program. Spring finds it there as `META-INF/spring.components`, and looks for
/// components itself where it is missing.
final class ComponentIndex {

    private static final String NAME = "META-INF/spring.components";

    private ComponentIndex() {}

    /// @param arguments the directory under which the list is written
    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]).resolve(NAME);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, list("org.pacta"));
    }

    /// One line for each component, whatever it depends on whether it is wanted.
    static String list(String base) {
        var text = new StringBuilder();
        new Scanner()
                .findCandidateComponents(base).stream()
                        .map(BeanDefinition::getBeanClassName)
                        .sorted()
                        .forEach(each -> text.append(each)
                                .append('=')
                                .append(Component.class.getName())
                                .append('\n'));
        return text.toString();
    }

    private static final class Scanner extends ClassPathScanningCandidateComponentProvider {

        private final TypeFilter component = new AnnotationTypeFilter(Component.class);

        Scanner() {
            super(false);
        }

        @Override
        protected boolean isCandidateComponent(MetadataReader reader) throws IOException {
            return component.match(reader, getMetadataReaderFactory());
        }
    }
}
