using System.Globalization;
using System.Text.RegularExpressions;

namespace Larder.E2E.Harness;

/// <summary>Engine programs of versions that are not installed: the installed ones, which say another number when they are asked
/// for it, and run by a setting that owners can see.</summary>
internal sealed partial class EnginePrograms : IDisposable
{
    /// <summary>What INFO says of an engine's configured_hz where it was started by such a program; of others it says 10.</summary>
    public const string Mark = "13";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("larder-engines-");

    private EnginePrograms(string redisVersion) => RedisVersion = redisVersion;

    /// <summary>Of the redis-server that is installed.</summary>
    public string RedisVersion { get; }

    public static async Task<EnginePrograms> CreateAsync() =>
        new(VersionText().Match(await Tool.OutputAsync(Installed("redis-server"), ["--version"])).Groups[1].Value);

    /// <summary>A version of the installed one's family, and later.</summary>
    public string LaterRedis(int patch) => string.Create(CultureInfo.InvariantCulture, $"{RedisVersion[..RedisVersion.LastIndexOf('.')]}.{patch}");

    public static string UpdateTo(string version) => $"elasticache-redis-{version.Replace('.', '-')}-update";

    public string Redis(string version) => Write("redis-server", version, $"Redis server v={version} sha=00000000:0 malloc=libc bits=64 build=0", $"--hz {Mark}");

    public string Memcached(string version) => Write("memcached", version, $"memcached {version}", "");

    public static string Installed(string name) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(place => Path.Combine(place, name)).First(File.Exists);

    /// <summary>A server that knows these programs and no others.</summary>
    public static ServerSettings Settings(params string[] programs) => new()
    {
        Environment = programs.Select((program, index) => KeyValuePair.Create($"LARDER_Engines__Programs__{index}", (string?)program))
            .Append(KeyValuePair.Create("LARDER_Engines__SearchPath", (string?)"false"))
            .ToDictionary(),
    };

    public void Dispose() => _directory.Delete(recursive: true);

    [GeneratedRegex(@"v=(\d+\.\d+\.\d+)")]
    private static partial Regex VersionText();

    private string Write(string name, string version, string says, string argument)
    {
        var path = Path.Combine(_directory.CreateSubdirectory(version).FullName, name);
        File.WriteAllText(path, $"""
            #!/bin/sh
            case "$1" in --version) echo '{says}'; exit ;; esac
            exec {Installed(name)} "$@" {argument}

            """);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }
}
