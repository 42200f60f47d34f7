package vn.khue.warehouse.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Who connects to ClickHouse.
 *
 * @param name user name
 * @param password in clear; never printed
 */
public record Account(String name, String password) {

    /** The HTTP header that proves it. */
    String authorization() {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** The password as ClickHouse's configuration keeps it. */
    String passwordSha256() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
