package ooh.rota;

import java.time.Instant;
import ooh.time.Week;

/** That a week's rota was published: which version of it (1, 2, …), when, by whom, with which reason and score. */
public record Publication(Week week, int number, Instant publishedAt, String by, String reason, Score score) {}
