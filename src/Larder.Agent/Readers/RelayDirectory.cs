using System.Text.Json;
using Larder.Agent.Nodes;

namespace Larder.Agent.Readers;

/// <summary>The relay's own directory: its record, its log, its socket, its program. The owner's alone.</summary>
internal sealed class RelayDirectory(string path)
{
    public const string Socket = "relay.sock";

    public string Path => path;
    public bool Exists => Directory.Exists(path);
    public string Log => System.IO.Path.Combine(path, "relay.log");
    public string Copies => System.IO.Path.Combine(path, "program");
    private string RecordFile => System.IO.Path.Combine(path, "relay.json");

    public void Write(RelayRecord record, bool outlastsPower)
    {
        if (!Exists) Directory.CreateDirectory(path, NodeDirectory.OwnerOnly);
        var content = JsonSerializer.SerializeToUtf8Bytes(record, RelayRecordJson.Default.RelayRecord);
        DurableFile.Replace(RecordFile, content, outlastsPower);
        if (outlastsPower) DurableFile.FlushDirectory(System.IO.Path.GetDirectoryName(path)!);
    }

    /// <summary>Null where no table was ever recorded.</summary>
    public RelayRecord? Read() => File.Exists(RecordFile)
        ? JsonSerializer.Deserialize(File.ReadAllBytes(RecordFile), RelayRecordJson.Default.RelayRecord)
        : null;

    public void Delete()
    {
        if (Exists) Directory.Delete(path, recursive: true);
    }
}
