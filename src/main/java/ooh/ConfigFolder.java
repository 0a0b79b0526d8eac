package ooh;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of the configuration; where it does not exist, the copies that ride in the jar. */
record ConfigFolder(Path folder) {
    private static final String PACKED = "/ooh/config/";

    /** The file, in memory, if it is there. */
    Optional<InputStream> open(String name) {
        try {
            if (Files.isDirectory(folder)) {
                Path file = folder.resolve(name);
                return Files.isRegularFile(file)
                        ? Optional.of(new ByteArrayInputStream(Files.readAllBytes(file)))
                        : Optional.empty();
            }
            return packed(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<InputStream> packed(String name) {
        try (InputStream packed = ConfigFolder.class.getResourceAsStream(PACKED + name)) {
            return packed == null ? Optional.empty() : Optional.of(new ByteArrayInputStream(packed.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
