package org.pacta.machine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;

/// Why a file or directory could not be used, in words for who runs a command.
public final class FileWords {

    private FileWords() {}

    /// @throws Refused if there is no file that this user may read
    public static void readable(Path file) {
        if (Files.isDirectory(file))
            throw new Refused("%s is a directory, not a file.\nName a file in it.".formatted(file));
        if (!Files.isReadable(file))
            throw new Refused("The file %s cannot be read.\nName a file that is there.".formatted(file));
    }

    /// A part of a sentence, without a stop at its end: "/etc/x: this user may not read or write there".
    public static String why(IOException e) {
        if (!(e instanceof FileSystemException told) || told.getFile() == null) {
            return Objects.requireNonNullElse(e.getMessage(), "it cannot be read or written");
        }
        var reason =
                switch (told) {
                    case AccessDeniedException _ -> "this user may not read or write there";
                    case NoSuchFileException _ -> "there is no such file or directory";
                    case FileAlreadyExistsException _ -> "it is there already";
                    case NotDirectoryException _ -> "it is a file, not a directory";
                    default ->
                        Objects.requireNonNullElse(told.getReason(), "it cannot be read or written")
                                .replace("Not a directory", "it lies below a file, not below a directory")
                                .replace("Is a directory", "it is a directory, not a file");
                };
        return told.getFile() + ": " + reason;
    }
}
