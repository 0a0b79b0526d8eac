package ooh.rota;

/**
 * How good a rota is, 0 at best: {@code hard} is unlawful, unsafe or impossible, {@code medium} is cover missing,
 * {@code soft} is unfair, unwelcome or dear. Penalties are negative; a level always outweighs those below it.
 */
public record Score(long hard, long medium, long soft) implements Comparable<Score> {
    public static final Score PERFECT = new Score(0, 0, 0);

    public Score minus(Score other) {
        return new Score(hard - other.hard, medium - other.medium, soft - other.soft);
    }

    @Override
    public int compareTo(Score other) {
        int byHard = Long.compare(hard, other.hard);
        int byMedium = byHard != 0 ? byHard : Long.compare(medium, other.medium);
        return byMedium != 0 ? byMedium : Long.compare(soft, other.soft);
    }
}
