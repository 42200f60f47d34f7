package vn.khue.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @Test
    void twelveCharactersAreEnoughAndElevenAreNot() {
        assertThat(PasswordRule.brokenBy("hoa gạo nở 3", "sogd")).isEmpty();
        assertThat(PasswordRule.brokenBy("hoa gạo nở 3".substring(1), "sogd")).contains(PasswordRule.TOO_SHORT);
    }

    @Test
    void bytesThatTheHashWouldNotSeeAreRefused() {
        assertThat(PasswordRule.brokenBy("abcdefgh".repeat(9), "sogd")).isEmpty();
        assertThat(PasswordRule.brokenBy("abcdefgh".repeat(9) + "i", "sogd")).contains(PasswordRule.TOO_LONG);
        assertThat(PasswordRule.brokenBy("nở".repeat(19), "sogd")).contains(PasswordRule.TOO_LONG);
    }

    @Test
    void theLoginIsNoPassword() {
        assertThat(PasswordRule.brokenBy("Sogd-2026-Sogd", "sogd")).contains(PasswordRule.TOO_PLAIN);
        assertThat(PasswordRule.brokenBy("121212121212", "sogd")).contains(PasswordRule.TOO_PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"khue", "khue-ingest", "Hanh", "hạnh", "ab", "a b c", "-abc"})
    void someLoginsAreNobodys(String login) {
        assertThat(LoginRule.allows(login)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sogd", "van.thu", "qt-66", "quantri"})
    void othersAreFree(String login) {
        assertThat(LoginRule.allows(login)).isTrue();
    }
}
