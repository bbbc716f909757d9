package org.qiutong;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.env.Environment;

/// The program. Its first argument is a command; without one it runs.
@SpringBootApplication
public class Qiutong {

    static void main(String[] args) {
        var command = args.length == 0 ? "run" : args[0];
        switch (command) {
            case "run" -> run();
            default -> {
                System.err.println(
                        StartMessage.lines("start.unknownCommand", Map.of("command", command)));
                System.exit(2);
            }
        }
    }

    private static void run() {
        try {
            var context = SpringApplication.run(Qiutong.class);
            System.out.println(
                    StartMessage.lines(
                            "start.ready", Map.of("address", address(context.getEnvironment()))));
        } catch (RuntimeException _) {
            // Said by StartFailures.
            System.exit(1);
        }
    }

    private static String address(Environment environment) {
        var host = environment.getRequiredProperty("server.address");
        var anywhere = host.equals("0.0.0.0") || host.equals("::");
        return "http://"
                + (anywhere ? "localhost" : host)
                + ":"
                + environment.getRequiredProperty("local.server.port")
                + "/";
    }
}
