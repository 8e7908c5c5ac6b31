using System.Text.Json.Serialization;
using Larder.Agent.Processes;
using Larder.Model.Nodes;

namespace Larder.Agent.Readers;

/// <summary>What is known of the relay on disk: what is wanted, written before it is done.</summary>
internal sealed record RelayRecord
{
    /// <summary>The last table. Without any the relay is to be ended and its directory to be removed.</summary>
    public required IReadOnlyList<ReaderRoute> Routes { get; init; }

    /// <summary>Null before the first start, and between a start and the line after it: then the process is looked for.</summary>
    public ProcessIdentity? Process { get; init; }
}

[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(RelayRecord))]
internal sealed partial class RelayRecordJson : JsonSerializerContext;
