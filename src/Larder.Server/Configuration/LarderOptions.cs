using Larder.Model.Takes;

namespace Larder.Server.Configuration;

/// <summary>Configuration section Larder: from larder.json in the home, LARDER_… in the environment, then flags.</summary>
public sealed class LarderOptions
{
    public const string Section = "Larder";

    /// <summary>The data directory (LARDER_HOME); ~/.larder where nothing is said. Absolute after binding.</summary>
    public string Home { get; set; } = "";

    /// <summary>Address and port of API and console (LARDER_LISTEN).</summary>
    public string Listen { get; set; } = "127.0.0.1:7379";

    /// <summary>The region that `larder` itself asks for where the command does not say one.</summary>
    public string Region { get; set; } = "us-east-1";

    public EngineSettings Engines { get; set; } = new();
    public HostSettings Hosts { get; set; } = new();
    public AddressSettings Addresses { get; set; } = new();
    public PriceSettings Prices { get; set; } = new();
}

public sealed class EngineSettings
{
    /// <summary>Paths of engine programs beside those on PATH.</summary>
    public IList<string> Programs { get; } = [];

    /// <summary>Whether PATH is searched for engine programs.</summary>
    public bool SearchPath { get; set; } = true;

    /// <summary>Runs the nearest installed version of the same engine where the one asked for is absent.</summary>
    public bool Substitute { get; set; }
}

public sealed class HostSettings
{
    /// <summary>Lets caches promise more memory than the machine has. For test machines.</summary>
    public bool Overcommit { get; set; }

    /// <summary>Cache nodes per account and region.</summary>
    public int NodesPerRegion { get; set; } = 300;

    /// <summary>Cache clusters per account and region; 0: as many as there may be nodes.</summary>
    public int ClustersPerRegion { get; set; }
}

public sealed class AddressSettings
{
    /// <summary>auto (what the machine allows), loopback or ports.</summary>
    public string Mode { get; set; } = "auto";

    /// <summary>Where installations of this machine agree on who has which addresses.</summary>
    public string Registry { get; set; } = "/var/tmp/larder";
}

/// <summary>What the owner of the machine asks for it. Empty: then nothing here shows money.</summary>
public sealed class PriceSettings
{
    /// <summary>By ISO 4217, e.g. KRW.</summary>
    public string Currency { get; set; } = "";

    /// <summary>Of one node for an hour, by node type.</summary>
    public IDictionary<string, decimal> Nodes { get; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Of a GiB of a node's memory for an hour, where its type is not among <see cref="Nodes"/>.</summary>
    public decimal? GibHour { get; set; }

    /// <summary>Of a GiB of backups for 30 days.</summary>
    public decimal? BackupGibMonth { get; set; }

    public PriceTable Table => new()
    {
        Currency = Currency,
        NodeHours = Nodes.AsReadOnly(),
        GibibyteHour = GibHour,
        BackupGibibyteMonth = BackupGibMonth,
    };
}
