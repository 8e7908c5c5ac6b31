using Larder.Console.Caches;
using Larder.Console.Code;

namespace Larder.Console.Snippets;

/// <summary>Java, as single files that `java` compiles and runs.</summary>
internal static class JavaSnippets
{
    private const string File = "Greeting.java";

    /// <summary>Speaks the protocol itself: Debian packages no client library for Redis, and a program that could not be run by our
    /// tests is not shown.</summary>
    public static CodeSample Redis(Endpoint endpoint, bool canWrite) => new("java", "Java", $$"""
        import java.io.*;
        import java.net.Socket;
        import java.nio.charset.StandardCharsets;

        // Needs nothing but a JDK. In an application, give Jedis or Lettuce the same address.
        public class Greeting {
            private static OutputStream requests;
            private static BufferedReader answers;

            public static void main(String[] args) throws IOException {
                try (Socket cache = new Socket("{{endpoint.Address}}", {{endpoint.Port}})) {
                    requests = cache.getOutputStream();
                    answers = new BufferedReader(new InputStreamReader(cache.getInputStream(), StandardCharsets.UTF_8));
        {{(canWrite ? "            System.out.println(ask(\"SET\", \"greeting\", \"hello from Java\"));\n" : "")}}            System.out.println(ask("GET", "greeting"));
                }
            }

            private static String ask(String... command) throws IOException {
                StringBuilder request = new StringBuilder("*" + command.length + "\r\n");
                for (String part : command) {
                    request.append("$" + part.getBytes(StandardCharsets.UTF_8).length + "\r\n" + part + "\r\n");
                }
                requests.write(request.toString().getBytes(StandardCharsets.UTF_8));
                String answer = answers.readLine();
                if (answer.startsWith("-")) throw new IOException(answer.substring(1));
                if (answer.equals("$-1")) return null;
                return answer.startsWith("$") ? answers.readLine() : answer.substring(1);
            }
        }

        """)
    {
        File = File,
        Run = "java Greeting.java",
    };

    public static CodeSample Memcached(IReadOnlyList<Endpoint> nodes) => new("java", "Java", $$"""
        import net.spy.memcached.AddrUtil;
        import net.spy.memcached.MemcachedClient;

        public class Greeting {
            public static void main(String[] args) throws Exception {
                MemcachedClient cache = new MemcachedClient(AddrUtil.getAddresses("{{string.Join(' ', nodes)}}"));
                cache.set("greeting", 300, "hello from Java").get();
                System.out.println(cache.get("greeting"));
                cache.shutdown();
            }
        }

        """)
    {
        File = File,
        Run = "java -cp /usr/share/java/spymemcached.jar Greeting.java",
        Setup = "apt-get install libspymemcached-java",
    };
}
