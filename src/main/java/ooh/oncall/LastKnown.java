package ooh.oncall;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file from which the lookup answers when the database can not be reached. It holds names and telephone numbers, so
 * only its owner can read it, and it is replaced whole, so that a reader never sees half of it.
 */
@Singleton
final class LastKnown {
    private static final Logger LOG = LoggerFactory.getLogger(LastKnown.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final Path file;

    LastKnown(@Value("${ooh.data:./data}") String folder) {
        this.file = Path.of(folder, "on-call.json");
    }

    /** A folder that can not be written to is a warning in the log: it must not stop the lookup that still works. */
    void keep(Taken taken) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            // Readable by its owner only from the first byte on.
            Path whole = Files.createTempFile(folder, "on-call", ".new");
            try {
                JSON.writeValue(whole.toFile(), taken);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            LOG.warn("The last-known on-call answers can not be kept in {}: {}", file, e.toString());
        }
    }

    Optional<Taken> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), Taken.class));
        } catch (IOException e) {
            // Its message may quote the content, which is personal.
            LOG.warn(
                    "The last-known on-call answers in {} can not be read: {}",
                    file,
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
