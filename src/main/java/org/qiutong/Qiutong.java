package org.qiutong;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The program.
@SpringBootApplication
public class Qiutong {

    static void main(String[] args) {
        SpringApplication.run(Qiutong.class, args);
    }
}
