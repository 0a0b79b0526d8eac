package ooh.rota;

import java.util.List;

/** A shift that nobody has, why, and who could still take it without an unlawful or unsafe breach (ids, best first). */
public record Gap(String shift, String sentence, List<String> candidates) {
    public Gap {
        candidates = List.copyOf(candidates);
    }
}
