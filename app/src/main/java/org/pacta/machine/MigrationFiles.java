package org.pacta.machine;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// All migrations that this program brings, read once.
record MigrationFiles(List<File> files) {

    /// @param name such as `V1__server.sql`
    record File(String slice, String name, String text) {

        /// Such as 1 of `V1__server.sql`.
        int number() {
            return Integer.parseInt(name.substring(1, name.indexOf("__")));
        }
    }

    MigrationFiles {
        files = List.copyOf(files);
    }

    static MigrationFiles onClassPath() {
        try {
            var files = new ArrayList<File>();
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql")) {
                var path = Path.of(resource.getURL().getPath());
                var text = resource.getContentAsString(StandardCharsets.UTF_8);
                files.add(new File(name(path.getParent()), name(path), text));
            }
            files.sort(Comparator.comparing(File::slice).thenComparing(File::name));
            var strangers = files.stream()
                    .map(File::slice)
                    .filter(slice -> !Slices.IN_ORDER.contains(slice))
                    .toList();
            if (!strangers.isEmpty())
                throw new IllegalStateException("migrations of slices that are not in Slices.IN_ORDER: " + strangers);
            return new MigrationFiles(files);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(@Nullable Path path) {
        return Objects.requireNonNull(Objects.requireNonNull(path).getFileName())
                .toString();
    }

    /// Says the same for the same names and texts, whatever the machine.
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files)
                for (var part : List.of(file.slice, file.name, file.text))
                    digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Only those that bring each slice to the version given; a slice that is not named has none.
    ///
    /// @throws Refused if a version is not among these files
    MigrationFiles upTo(Map<String, String> versions) {
        versions.forEach((slice, version) -> {
            if (!reach(slice, version))
                throw new Refused(
                        "This needs a newer version of Pacta: slice %s at version %s is not known to this one."
                                .formatted(slice, version));
        });
        return new MigrationFiles(files.stream()
                .filter(file ->
                        versions.containsKey(file.slice) && file.number() <= Integer.parseInt(versions.get(file.slice)))
                .toList());
    }

    boolean reach(String slice, String version) {
        return of(slice).anyMatch(file -> Integer.toString(file.number()).equals(version));
    }

    List<String> slices() {
        return Slices.IN_ORDER.stream()
                .filter(slice -> of(slice).findAny().isPresent())
                .toList();
    }

    ResourceProvider provider(String slice) {
        return new Provider(of(slice).<LoadableResource>map(Loaded::new).toList());
    }

    private Stream<File> of(String slice) {
        return files.stream().filter(file -> file.slice.equals(slice));
    }

    private record Provider(List<LoadableResource> resources) implements ResourceProvider {

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return resources.stream()
                    .filter(resource -> resource.getFilename().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return resources.stream()
                    .filter(resource -> resource.getFilename().startsWith(prefix)
                            && Stream.of(suffixes).anyMatch(resource.getFilename()::endsWith))
                    .toList();
        }
    }

    private static final class Loaded extends LoadableResource {

        private final File file;

        Loaded(File file) {
            this.file = file;
        }

        @Override
        public Reader read() {
            return new StringReader(file.text);
        }

        @Override
        public String getAbsolutePath() {
            return "db/migration/" + file.slice + "/" + file.name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return file.name;
        }

        @Override
        public String getRelativePath() {
            return file.name;
        }
    }
}
