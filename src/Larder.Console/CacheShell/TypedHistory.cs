namespace Larder.Console.CacheShell;

/// <summary>Lines that were typed before, as arrow up and down bring them back. What is being typed is not lost by looking.</summary>
public sealed class TypedHistory
{
    private const int Most = 100;

    private readonly List<string> _lines = [];
    private string _draft = "";
    private int _at;

    public void Add(string line)
    {
        if (_lines is not [.., var last] || last != line) _lines.Add(line);
        if (_lines.Count > Most) _lines.RemoveAt(0);
        _at = _lines.Count;
        _draft = "";
    }

    /// <param name="typed">What is in the line now.</param>
    /// <returns>What should be in it.</returns>
    public string Back(string typed)
    {
        if (_at == 0) return typed;
        if (_at == _lines.Count) _draft = typed;
        return _lines[--_at];
    }

    /// <inheritdoc cref="Back"/>
    public string Forward(string typed)
    {
        if (_at == _lines.Count) return typed;
        return ++_at == _lines.Count ? _draft : _lines[_at];
    }
}
