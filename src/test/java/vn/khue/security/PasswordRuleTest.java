package vn.khue.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @Test
    void twelveCharactersAreEnoughAndElevenAreNot() {
        assertThat(PasswordRule.brokenBy("hoa gạo nở 3", "hanh")).isEmpty();
        assertThat(PasswordRule.brokenBy("hoa gạo nở 3".substring(1), "hanh")).contains(PasswordRule.TOO_SHORT);
    }

    @Test
    void bytesThatTheHashWouldNotSeeAreRefused() {
        assertThat(PasswordRule.brokenBy("abcdefgh".repeat(9), "hanh")).isEmpty();
        assertThat(PasswordRule.brokenBy("abcdefgh".repeat(9) + "i", "hanh")).contains(PasswordRule.TOO_LONG);
        assertThat(PasswordRule.brokenBy("nở".repeat(19), "hanh")).contains(PasswordRule.TOO_LONG);
    }

    @Test
    void theLoginIsNoPassword() {
        assertThat(PasswordRule.brokenBy("Hanh-2026-Hanh", "hanh")).contains(PasswordRule.TOO_PLAIN);
        assertThat(PasswordRule.brokenBy("121212121212", "hanh")).contains(PasswordRule.TOO_PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"khue", "khue-ingest", "Hanh", "hạnh", "ab", "a b c", "-abc"})
    void someLoginsAreNobodys(String login) {
        assertThat(LoginRule.allows(login)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanh", "tran.hanh", "qt-66", "quantri"})
    void othersAreFree(String login) {
        assertThat(LoginRule.allows(login)).isTrue();
    }
}
