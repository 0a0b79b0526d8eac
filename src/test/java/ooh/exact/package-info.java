/**
 * A second statement of the rules of the rota, written apart from the first: it reads nothing but the audit file, recounts
 * the score of any rota, and proves the best one of a week. Nothing of {@code ooh.planning} may be used here but to compare.
 */
package ooh.exact;
