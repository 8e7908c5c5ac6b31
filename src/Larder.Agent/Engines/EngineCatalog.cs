using System.ComponentModel;
using System.Diagnostics;
using Larder.Agent.Processes;
using Larder.Model.Engines;
using Larder.Model.Nodes;

namespace Larder.Agent.Engines;

/// <summary>The engines that this host can really run, and what is wrong with those it was told of and cannot.</summary>
public sealed record EngineCatalog(IReadOnlyList<InstalledEngine> Engines, IReadOnlyList<string> Problems)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly string[] Names = ["redis-server", "valkey-server", "memcached"];

    public static async Task<EngineCatalog> DiscoverAsync(AgentOptions options, TimeProvider time, CancellationToken cancellation)
    {
        var garnet = Path.Combine(options.GarnetDirectory, GarnetEngine.Program);
        var onPath = options.SearchPath ? OnPath(Environment.GetEnvironmentVariable("PATH") ?? "") : [];
        var asked = await Task.WhenAll(onPath.Concat(options.RegisteredEngines).Append(garnet)
            // A program under two names is one engine, and is run by the name that was found first.
            .DistinctBy(ProcessFinder.RealPath)
            .Select(program => AskAsync(program, time, cancellation)));
        return new EngineCatalog(
            [.. asked.Select(answer => answer.Engine).OfType<InstalledEngine>()],
            [.. asked.Select(answer => answer.Problem).OfType<string>()]);
    }

    /// <summary>The program of this version or, where an upgrade took it away, the nearest that can take its place: the
    /// newest of the same major.minor, else of the same major. Another major is nobody's to choose but the owner's.</summary>
    public InstalledEngine? Find(EngineKind kind, string fullVersion)
    {
        var wanted = EngineVersions.Parse(fullVersion);
        return Engines
            .Where(engine => engine.Kind == kind)
            .Select(engine => (Engine: engine, Version: EngineVersions.Parse(engine.FullVersion)))
            .Where(found => found.Version.Major == wanted.Major)
            .OrderByDescending(found => found.Engine.FullVersion == fullVersion)
            .ThenByDescending(found => found.Version.Minor == wanted.Minor)
            .ThenByDescending(found => found.Version)
            .Select(found => found.Engine)
            .FirstOrDefault();
    }

    private static IEnumerable<string> OnPath(string path) =>
        from directory in path.Split(':', StringSplitOptions.RemoveEmptyEntries)
        from name in Names
        let program = Path.Combine(directory, name)
        where File.Exists(program)
        select program;

    private static async Task<(InstalledEngine? Engine, string? Problem)> AskAsync(
        string program, TimeProvider time, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            using var process = Process.Start(StartInfo(program))
                ?? throw new InvalidOperationException($"{program} did not start.");
            try
            {
                var output = await process.StandardOutput.ReadToEndAsync(either.Token);
                await process.WaitForExitAsync(either.Token);
                return Judge(output, program);
            }
            finally
            {
                if (!process.HasExited) process.Kill();
            }
        }
        catch (Win32Exception fault)
        {
            return (null, $"{program} cannot be run ({fault.Message}): correct the registered path or its permissions.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, $"{program} --version did not end within {Patience.TotalSeconds:0} s: is it a server program?");
        }
    }

    private static (InstalledEngine? Engine, string? Problem) Judge(string output, string program) =>
        EngineVersion.Parse(output, program) switch
        {
            null => (null, $"{program} --version names no engine that Larder knows: register redis-server, valkey-server or memcached."),
            { Kind: EngineKind.Redis } old when !EngineVersion.AtLeast(old.FullVersion, 6, 0) =>
                (null, $"{program} is Redis {old.FullVersion}, which has no access control lists: install 6.0 or newer."),
            var engine => (engine, null),
        };

    private static ProcessStartInfo StartInfo(string program)
    {
        var start = new ProcessStartInfo(program, ["--version"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in EngineEnvironment.Variables) start.Environment[name] = value;
        foreach (var (name, value) in DotnetEnvironment.Variables) start.Environment[name] = value;
        return start;
    }
}
