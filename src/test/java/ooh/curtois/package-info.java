/**
 * The public staff-scheduling benchmark of Curtois and Qu, planned with our planner and judged by an evaluator that knows
 * nothing but the instance and the roster.
 */
package ooh.curtois;
