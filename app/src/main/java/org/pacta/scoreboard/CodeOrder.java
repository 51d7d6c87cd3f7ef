package org.pacta.scoreboard;

import java.util.Comparator;

/// The order in which people count codes: 1.5 stands before 1.14, and 9 before 10.
public final class CodeOrder implements Comparator<String> {

    public static final CodeOrder COUNTED = new CodeOrder();

    private CodeOrder() {}

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int k = 0;
        while (i < one.length() && k < other.length()) {
            if (digit(one.charAt(i)) && digit(other.charAt(k))) {
                int to = number(one, i);
                int until = number(other, k);
                int order = numbers(one.substring(i, to), other.substring(k, until));
                if (order != 0) return order;
                i = to;
                k = until;
            } else if (one.charAt(i) == other.charAt(k)) {
                i++;
                k++;
            } else {
                return Character.compare(one.charAt(i), other.charAt(k));
            }
        }
        int order = Boolean.compare(i < one.length(), k < other.length());
        return order == 0 ? one.compareTo(other) : order;
    }

    private static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static int number(String code, int from) {
        int to = from;
        while (to < code.length() && digit(code.charAt(to))) to++;
        return to;
    }

    /// Numbers of any length, with zeros before them or without.
    private static int numbers(String one, String other) {
        var a = one.replaceFirst("^0+", "");
        var b = other.replaceFirst("^0+", "");
        int order = Integer.compare(a.length(), b.length());
        return order == 0 ? a.compareTo(b) : order;
    }
}
