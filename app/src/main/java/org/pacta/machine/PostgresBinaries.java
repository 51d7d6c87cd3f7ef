package org.pacta.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/// The programs of the embedded PostgreSQL, and how this user may run them.
///
/// PostgreSQL refuses to run as root. For root each command goes through a user namespace of its own, in which
/// it is nobody while its files stay root's; where the machine forbids namespaces it runs as the user `nobody`,
/// who then owns the database's files.
///
/// @param home holds `bin`, `lib`, `share`; absolute
/// @param prefix the words put before each command
/// @param dropped whether the programs run as another user than we
record PostgresBinaries(Path home, List<String> prefix, boolean dropped) {

    private static final String NOBODY = "65534";

    PostgresBinaries {
        prefix = List.copyOf(prefix);
    }

    /// The programs that the system property `pacta.postgres` names, else those in `postgres` under the working
    /// directory.
    static PostgresBinaries here() {
        var home = Path.of(System.getProperty("pacta.postgres", "postgres")).toAbsolutePath();
        if (!Files.isExecutable(home.resolve("bin/postgres")))
            throw new Refused(
                    "There is no embedded PostgreSQL in %s.\nStart Pacta by its launcher, or name a PostgreSQL 15 or newer with --db-url."
                            .formatted(home));
        if (!"root".equals(System.getProperty("user.name"))) return new PostgresBinaries(home, List.of(), false);
        if (!Boolean.getBoolean("pacta.postgres.drop")
                && Finished.run(List.of("unshare", "-U", "true")).well())
            return new PostgresBinaries(home, List.of("unshare", "-U"), false);
        var nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        return new PostgresBinaries(home, nobody, true);
    }

    /// The command line that runs one of the programs (`initdb`, `postgres`) as this user may.
    List<String> command(String program, List<String> arguments) {
        return Stream.of(prefix, List.of(home.resolve("bin").resolve(program).toString()), arguments)
                .flatMap(List::stream)
                .toList();
    }

    /// The version of the programs, such as `postgres (PostgreSQL) 18.6`.
    String version() {
        var version = Finished.run(command("postgres", List.of("--version")));
        version.expectWell("Asking the embedded PostgreSQL for its version");
        return version.output().strip();
    }

    /// The major version of the programs, such as `18`.
    String major() {
        return version().replaceAll("^\\D*(\\d+).*$", "$1");
    }

    /// Lets the user who runs the programs own this file, or directory with all in it, and pass through the data
    /// directory to it.
    void own(DataDirectory data, Path file) throws IOException {
        if (!dropped) return;
        Files.setPosixFilePermissions(data.path(), PosixFilePermissions.fromString("rwx--x--x"));
        Finished.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, file.toString()))
                .expectWell("Giving " + file + " to nobody");
        var reach = Stream.of(prefix, List.of("test", "-w", file.toString())).flatMap(List::stream);
        if (!Finished.run(reach.toList()).well())
            throw new Refused(
                    "Pacta runs as root, this machine forbids user namespaces, and the user nobody cannot reach %s.\nRun Pacta as an ordinary user, name a directory that all users may pass (--data /var/lib/pacta), or use --db-url."
                            .formatted(file));
    }
}
