package vn.khue;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application. */
@SpringBootApplication
@EnableScheduling
public class Khue {

    /** Starts Khuê; settings in {@code application.yaml} and {@code KHUE_*}. */
    public static void main(String[] arguments) {
        SpringApplication.run(Khue.class, arguments);
    }
}
