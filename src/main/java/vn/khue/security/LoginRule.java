package vn.khue.security;

import java.util.regex.Pattern;

/** What a person's login must be: easy to type, and none that Khuê keeps for itself. */
public final class LoginRule {

    private static final Pattern FORM = Pattern.compile("(?!khue)[a-z0-9][a-z0-9._-]{2,63}");

    private LoginRule() {
    }

    /** Whether a person may have it. */
    public static boolean allows(String login) {
        return FORM.matcher(login).matches();
    }
}
