package ooh.demand;

/**
 * Draws few counts towards what was expected of them, the more so the fewer they are: the Gamma-Poisson estimator of
 * Clayton and Kaldor ("Empirical Bayes estimates of age-standardized relative risks", Biometrics 43, 1987), with the
 * spread of the true ratios by Marshall's moments ("Mapping disease and mortality rates using empirical Bayes
 * estimators", Applied Statistics 40, 1991). Where the counts vary no more than chance, the ratios are all 1.
 */
record Shrinkage(double[] ratios, double[] doubts) {
    /**
     * The ratio of true to expected for each count, above 0 wherever anything at all was expected and the spread is finite;
     * and the doubt in it, as {@link Rate} means it.
     */
    static Shrinkage of(double[] counts, double[] expected) {
        double spread = spread(counts, expected);
        double[] ratios = new double[counts.length];
        double[] doubts = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            // A gamma of mean 1 and variance `spread`, after `counts[i]` were seen where `expected[i]` were expected.
            ratios[i] = (1 + spread * counts[i]) / (1 + spread * expected[i]);
            doubts[i] = spread / (1 + spread * counts[i]);
        }
        return new Shrinkage(ratios, doubts);
    }

    /** By how much true ratios vary: 0 where the counts vary no more than chance. */
    static double spread(double[] counts, double[] expected) {
        double squares = 0;
        double total = 0;
        int cells = 0;
        for (int i = 0; i < counts.length; i++) {
            if (expected[i] > 0) {
                double off = counts[i] - expected[i];
                squares += off * off / expected[i];
                total += expected[i];
                cells++;
            }
        }
        return total > 0 ? Math.max(0, (squares - cells) / total) : 0;
    }
}
