using System.Text.Json.Serialization;
using Larder.Agent.Processes;
using Larder.Model.Nodes;

namespace Larder.Agent.Nodes;

/// <summary>What is known of a node on disk. It says what is about to be done before it is done, so that a host agent
/// killed at any instant finds out afterwards how far it came.</summary>
internal sealed record NodeRecord
{
    public required NodeSpec Spec { get; init; }

    /// <summary>The last incarnation for which a process may have been started. Never tried again.</summary>
    public required int Attempted { get; init; }

    /// <summary>Null between the decision to start and the first line after it: then the process is looked for.</summary>
    public required ProcessIdentity? Process { get; init; }

    /// <summary>The program of that process, for the embedded engine's copies.</summary>
    public required string? Program { get; init; }

    /// <summary>The version of that program, which need not be the spec's.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>By what that process runs; null where an earlier Larder started it.</summary>
    public SettingsMark? Settings { get; init; }

    /// <summary>The incarnation that was told to write down its contents and end: the next begins with what it wrote. Null once
    /// that runs.</summary>
    public int? Saved { get; init; }

    /// <summary>The last that was said of <see cref="Attempted"/>.</summary>
    public required NodeReport? Report { get; init; }

    public required bool Removing { get; init; }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(NodeRecord))]
internal sealed partial class NodeRecordJson : JsonSerializerContext;
