package org.pacta.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.index.CandidateComponentsIndexLoader;
import org.springframework.stereotype.Component;

/// The list of components that a built program brings with it.
class ComponentIndexTest {

    @Test
    void holdsAllThatSpringWouldFindItself(@TempDir Path directory) throws Exception {
        ComponentIndex.main(new String[] {directory.toString()});
        var url = directory.toUri().toURL();
        try (var loader = new URLClassLoader(new URL[] {url}, null)) {
            var index = Objects.requireNonNull(CandidateComponentsIndexLoader.loadIndex(loader));

            var found = new ClassPathScanningCandidateComponentProvider(true).findCandidateComponents("org.pacta");
            assertThat(found).hasSizeGreaterThan(300);
            assertThat(index.getCandidateTypes("org.pacta", Component.class.getName()))
                    .containsAll(found.stream()
                            .map(each -> String.valueOf(each.getBeanClassName()))
                            .toList());
        }
    }

    @Test
    void namesWhatIsWantedOnlySometimes() {
        assertThat(ComponentIndex.list("org.pacta.machine"))
                .contains("org.pacta.machine.MachineConfiguration=org.springframework.stereotype.Component\n")
                .doesNotContain("Starter");
    }

    @Test
    void aDirectoryIsMadeForIt(@TempDir Path directory) throws Exception {
        ComponentIndex.main(new String[] {directory.resolve("a/b").toString()});
        assertThat(Files.readString(directory.resolve("a/b/META-INF/spring.components")))
                .contains("org.pacta.demo.");
    }
}
