package org.pacta.machine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pacta.Application;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Makes all the beans of a server and says one line for each, for each of its routes, and for what some of its
/// addresses answer; as a process of its own too.
public final class BeanRoll {

    private static final List<String> ASKED =
            List.of("/", "/enter", "/nothing-here", "/api/openapi.json", "/api/v1/unions", "/sign-in");

    private static final Pattern INTERNAL = Pattern.compile("^org\\.springframework\\..*\\.internal[A-Z]");

    private BeanRoll() {}

    /// @param arguments the database's address, owner, password; the application's role and password; `true` under
    ///     the demonstration
    public static void main(String[] arguments) throws Exception {
        var owner = new DatabaseAddress(arguments[0], arguments[1], arguments[2]);
        lines(owner, owner.as(arguments[3], arguments[4]), Boolean.parseBoolean(arguments[5]))
                .forEach(System.out::println);
    }

    /// In this process.
    public static List<String> of(TestDatabase database, boolean demo) throws Exception {
        return lines(database.ownerAddress(), database.appAddress(), demo);
    }

    private static List<String> lines(DatabaseAddress owner, DatabaseAddress app, boolean demo) throws Exception {
        var property = "--pacta.demo=" + demo;
        try (var context = new Starter(Application.class)
                .web(() -> Database.at(owner, Optional.of(app)), "127.0.0.1", 0, _ -> {}, property)) {
            var lines = new TreeSet<String>();
            // those of Spring for reading classes are not there when nothing is to be read
            for (var name : context.getBeanDefinitionNames())
                if (!INTERNAL.matcher(name).find()) lines.add("bean " + name + " " + kind(context.getBean(name)));
            for (var mapping :
                    context.getBeansOfType(RequestMappingHandlerMapping.class).values())
                mapping.getHandlerMethods().forEach((route, method) -> lines.add("route " + route + " " + method));
            for (var path : ASKED) lines.add("asked " + path + " " + status(context, path));
            return List.copyOf(lines);
        }
    }

    /// The name of its class, without the number that a lambda's has.
    private static String kind(Object bean) {
        return bean.getClass().getName().replaceAll("/0x[0-9a-f]+$", "");
    }

    private static int status(ConfigurableApplicationContext context, String path)
            throws IOException, InterruptedException {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
