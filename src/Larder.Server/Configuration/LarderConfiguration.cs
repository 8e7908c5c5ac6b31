using System.Text.Json;
using Microsoft.Extensions.Configuration.Json;

namespace Larder.Server.Configuration;

/// <summary>Reads the configuration whole, and refuses it whole.</summary>
public static class LarderConfiguration
{
    public const string FileName = "larder.json";

    /// <exception cref="ConfigurationException">Something in it is wrong.</exception>
    public static LarderOptions Load(ConfigurationSources sources)
    {
        var path = Path.Combine(sources.Home, FileName);
        using var file = File.Exists(path) ? File.OpenRead(path) : null;
        return Load(sources, file);
    }

    internal static LarderOptions Load(ConfigurationSources sources, Stream? file)
    {
        var layers = Layers(sources, file);
        var problems = layers.SelectMany(layer => SettingNames.Problems(layer.Settings, layer.Origin)).ToList();
        var options = new LarderOptions();

        // A value of the wrong kind would end the binding at the first; all are named already.
        if (problems.Count == 0)
        {
            var merged = new ConfigurationBuilder();
            foreach (var (_, settings) in layers) merged.AddConfiguration(settings);
            merged.Build().Bind(options);
            options.Home = sources.Home;
            problems.AddRange(LarderOptionsRules.Problems(options));
        }
        return problems.Count == 0 ? options : throw new ConfigurationException(problems);
    }

    private static List<(string Origin, IConfiguration Settings)> Layers(ConfigurationSources sources, Stream? file) =>
    [
        (FileName, FromFile(file)),
        ("the environment", new ConfigurationBuilder().AddInMemoryCollection(sources.EnvironmentSettings).Build()),
        ("the command line", new ConfigurationBuilder().AddInMemoryCollection(sources.Flags).Build()),
    ];

    private static IConfiguration FromFile(Stream? file)
    {
        if (file is null) return new ConfigurationBuilder().Build();
        try
        {
            return new ConfigurationBuilder().Add(new JsonStreamConfigurationSource { Stream = file }).Build()
                .GetSection(LarderOptions.Section);
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            throw new ConfigurationException([$"{FileName} is not JSON: {(fault.InnerException ?? fault).Message}"]);
        }
    }
}
