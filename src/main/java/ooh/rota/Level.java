package ooh.rota;

/** How much a breach weighs: see {@link Score}. */
public enum Level {
    HARD,
    MEDIUM,
    SOFT
}
