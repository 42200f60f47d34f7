package vn.khue.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberingPasswordsTest {

    private final SlowPasswords slow = new SlowPasswords();
    private Instant now = Instant.parse("2023-05-31T00:00:00Z");
    private final RememberingPasswords passwords = new RememberingPasswords(slow, () -> now);

    @Test
    void aPasswordThatFittedIsNotAskedAboutAgain() {
        assertThat(passwords.matches("hoa-gao", "hash of hoa-gao")).isTrue();
        assertThat(passwords.matches("hoa-gao", "hash of hoa-gao")).isTrue();
        assertThat(slow.questions).isEqualTo(1);
    }

    @Test
    void aWrongPasswordIsAskedAboutEachTime() {
        assertThat(passwords.matches("hoa-gao", "hash of hoa-sen")).isFalse();
        assertThat(passwords.matches("hoa-gao", "hash of hoa-sen")).isFalse();
        assertThat(slow.questions).isEqualTo(2);
    }

    @Test
    void theOldPasswordEndsWithTheOldHash() {
        assertThat(passwords.matches("hoa-gao", "hash of hoa-gao")).isTrue();
        assertThat(passwords.matches("hoa-gao", "hash of hoa-sen")).isFalse();
    }

    @Test
    void memoryEndsAfterFiveMinutes() {
        passwords.matches("hoa-gao", "hash of hoa-gao");
        now = now.plus(Duration.ofMinutes(5));
        assertThat(passwords.matches("hoa-gao", "hash of hoa-gao")).isTrue();
        assertThat(slow.questions).isEqualTo(2);
    }

    private static final class SlowPasswords implements PasswordEncoder {

        private int questions;

        @Override
        public String encode(CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            questions++;
            return encode(password).equals(hash);
        }
    }
}
