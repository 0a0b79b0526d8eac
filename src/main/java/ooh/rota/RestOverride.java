package ooh.rota;

import java.time.Instant;

/**
 * That a coordinator gave somebody a duty in spite of the rest rules: why, who said so and when. It opens a debt of
 * compensatory rest (Working Time Regulations 1998, regulation 24), which the rule book holds.
 */
public record RestOverride(String reason, String by, Instant madeAt) {}
