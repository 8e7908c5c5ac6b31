using System.Text.Json;
using System.Text.Json.Nodes;

namespace Larder.E2E.Harness;

/// <summary>A node's record in the data directory, as the host agent wrote it.</summary>
public sealed class NodeFile(string directory)
{
    private string Path => System.IO.Path.Combine(directory, "node.json");

    public string Directory => directory;
    public string Key => System.IO.Path.GetFileName(directory);
    public string OwnerArn => (string)Read()["Spec"]![nameof(OwnerArn)]!;
    public string Owner => OwnerArn.Split(':')[^1];

    /// <summary>Null while no process is on record.</summary>
    public int? Pid => (int?)Read()["Process"]?[nameof(Pid)];

    public static IReadOnlyList<NodeFile> In(string home)
    {
        var nodes = System.IO.Path.Combine(home, "nodes");
        return System.IO.Directory.Exists(nodes)
            ? [.. System.IO.Directory.EnumerateDirectories(nodes).Select(path => new NodeFile(path)).Where(node => node.IsWhole)]
            : [];
    }

    /// <summary>Changes the record as only a test may: with no server running over it.</summary>
    public void Rewrite(Action<JsonNode> change)
    {
        var record = Read();
        change(record);
        File.WriteAllText(Path, record.ToJsonString());
    }

    private bool IsWhole
    {
        get
        {
            try
            {
                _ = Read();
                return true;
            }
            catch (Exception gone) when (gone is IOException or JsonException)
            {
                return false;
            }
        }
    }

    private JsonNode Read() => JsonNode.Parse(File.ReadAllText(Path))!;
}
