package org.pacta.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.machine.DataDirectory.Maker;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void aNewDirectoryBelongsToItsUserAlone() throws IOException {
        var data = DataDirectory.open(folder.resolve("deep/new"), Maker.SERVICE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                .isEqualTo("rwx------");
        assertThat(data.madeByDemo()).isFalse();
    }

    @Test
    void itRemembersThatADemonstrationMadeIt() {
        DataDirectory.open(folder.resolve("demo"), Maker.DEMO);

        assertThat(DataDirectory.open(folder.resolve("demo"), Maker.SERVICE).madeByDemo())
                .isTrue();
    }

    @Test
    void aDirectoryWithFilesOfOthersIsLeftAlone() throws IOException {
        Files.createFile(folder.resolve("letter"));

        assertThatThrownBy(() -> DataDirectory.open(folder, Maker.SERVICE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("it holds letter");
    }

    @Test
    void aPathThatCannotBeADirectoryIsRefusedInWords() throws IOException {
        Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(folder.resolve("file"), Maker.SERVICE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cannot be used");
        assertThatThrownBy(() -> DataDirectory.open(Path.of("/proc/pacta"), Maker.SERVICE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void aFileOrWhatLiesBelowItIsNamedInASentenceWithoutWordsOfTheMachine() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        for (var path : List.of(file, file.resolve("below"), file.resolve("far/below")))
            assertThatThrownBy(() -> DataDirectory.open(path, Maker.SERVICE))
                    .isInstanceOf(Refused.class)
                    .hasMessage(
                            "The data directory %s cannot be used: %s is a file, not a directory.\nName a directory with --data."
                                    .formatted(path, path.equals(file) ? "it" : file));
        assertThatThrownBy(() -> DataDirectory.open(Path.of("/proc/pacta"), Maker.SERVICE))
                .isInstanceOf(Refused.class)
                .hasMessageNotContaining("Exception");
    }

    @Test
    void whyAFileCannotBeUsedIsSaidInWords() {
        assertThat(FileWords.why(new AccessDeniedException("/x")))
                .isEqualTo("/x: this user may not read or write there");
        assertThat(FileWords.why(new FileSystemException("/x/y", null, "Not a directory")))
                .isEqualTo("/x/y: it lies below a file, not below a directory");
        assertThat(FileWords.why(new NoSuchFileException("/x"))).isEqualTo("/x: there is no such file or directory");
        assertThat(FileWords.why(new IOException("the disk is full"))).isEqualTo("the disk is full");
        assertThat(FileWords.why(new IOException())).doesNotContain("Exception", "null");
    }

    @Test
    void anotherLayoutIsRefused() throws IOException {
        var data = DataDirectory.open(folder.resolve("data"), Maker.SERVICE);
        Files.writeString(data.path().resolve("pacta-data"), "layout 2\nmade by service\n");

        assertThatThrownBy(() -> DataDirectory.open(data.path(), Maker.SERVICE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("layout 2");
    }

    @Test
    void aDatabaseOfAnotherMajorVersionIsRefused() throws IOException {
        var data = DataDirectory.open(folder.resolve("data"), Maker.SERVICE);
        Files.createDirectory(data.database());
        Files.writeString(data.database().resolve("PG_VERSION"), "16\n");

        assertThatThrownBy(() -> EmbeddedServer.start(data, EmbeddedServer.Durability.FLEETING))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is of PostgreSQL 16");
    }
}
