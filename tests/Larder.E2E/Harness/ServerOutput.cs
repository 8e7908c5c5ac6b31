using System.Diagnostics;
using System.Text;

namespace Larder.E2E.Harness;

/// <summary>What the processes of one server said, for the message of a test that fails.</summary>
internal sealed class ServerOutput
{
    private readonly StringBuilder _lines = new();
    private readonly Lock _lock = new();

    public string Text
    {
        get
        {
            lock (_lock) return _lines.ToString();
        }
    }

    public void Follow(Process process)
    {
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
    }

    private void Add(string? line)
    {
        lock (_lock) _lines.AppendLine(line);
    }
}
