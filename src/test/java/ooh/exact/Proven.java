package ooh.exact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import ooh.SampleVariants;
import ooh.desk.AuditFiles;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.rota.Score;

/**
 * The best score that any rota of a week can have, as {@link ExactModel} proved it from the audit file. A proof takes
 * seconds to minutes and is kept in {@code target/proven} under the hash of that file, so that it holds as long as week
 * and rules stay as they are.
 */
final class Proven {
    private static final Path FOLDER = Path.of("target", "proven");
    static final int SECONDS_AT_MOST = 600;

    private Proven() {}

    /** Empty where it could not be proved in the time; said on the terminal, with how near it came. */
    static Optional<Score> best(PlanningProblem problem, Planner planner) throws IOException {
        String file = AuditFiles.json(problem, planner, SampleVariants.weights(), SampleVariants.calendar());
        Path kept = FOLDER.resolve(hash(file));
        if (!Files.exists(kept)) {
            Total total;
            try {
                total = ExactModel.best(AuditWeek.read(file), SECONDS_AT_MOST).total();
            } catch (Programme.Unproved e) {
                System.out.println(e.getMessage());
                return Optional.empty();
            }
            Files.createDirectories(FOLDER);
            Files.writeString(kept, total.hard() + " " + total.medium() + " " + total.soft());
        }
        List<Long> levels = List.of(Files.readString(kept).split(" ")).stream()
                .map(Long::valueOf)
                .toList();
        return Optional.of(new Score(levels.get(0), levels.get(1), levels.get(2)));
    }

    private static String hash(String file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
