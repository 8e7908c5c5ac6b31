using System.Text.Json;

namespace Larder.Agent.Nodes;

/// <summary>A node's own directory: its record, its log, its socket, whatever its engine writes. The owner's alone.</summary>
internal sealed class NodeDirectory(string path)
{
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Path => path;
    public string Log => System.IO.Path.Combine(path, "engine.log");
    private string RecordFile => System.IO.Path.Combine(path, "node.json");

    public void Write(NodeRecord record, bool outlastsPower)
    {
        if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path, OwnerOnly);
            DurableFile.FlushDirectory(System.IO.Path.GetDirectoryName(path)!);
        }
        DurableFile.Replace(RecordFile, JsonSerializer.SerializeToUtf8Bytes(record, NodeRecordJson.Default.NodeRecord), outlastsPower);
    }

    /// <summary>Null where no spec was ever recorded.</summary>
    public NodeRecord? Read() => File.Exists(RecordFile)
        ? JsonSerializer.Deserialize(File.ReadAllBytes(RecordFile), NodeRecordJson.Default.NodeRecord)
        : null;

    /// <summary>Whether an engine has left contents: it puts the file there whole, under its name, when it has written all of it.</summary>
    public bool HasContents => Directory.EnumerateFiles(path, "dump.rdb").Any();

    /// <summary>Contents that an earlier process left: a new one must not begin with what has been overtaken since.</summary>
    public void DeleteContents()
    {
        foreach (var file in Directory.EnumerateFiles(path, "*.rdb")) File.Delete(file);
    }

    public void Delete()
    {
        if (!Directory.Exists(path)) return;
        // The record goes last: while there is one, a removal that was cut short is taken up again.
        foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos().Where(entry => entry.FullName != RecordFile))
        {
            if (entry is DirectoryInfo directory) directory.Delete(recursive: true);
            else entry.Delete();
        }
        Directory.Delete(path, recursive: true);
    }
}
