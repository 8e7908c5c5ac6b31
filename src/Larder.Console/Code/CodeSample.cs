namespace Larder.Console.Code;

/// <summary>Code to be copied, whole: it runs as it stands.</summary>
/// <param name="Key">By which a browser remembers that its tab was chosen.</param>
/// <param name="Label">What its tab says; tools and languages have the same name in every language.</param>
public sealed record CodeSample(string Key, string Label, string Text)
{
    /// <summary>What brings what it needs, once; null where nothing has to be brought.</summary>
    public string? Setup { get; init; }

    /// <summary>The file that it is saved as; null where it is typed in a terminal.</summary>
    public string? File { get; init; }

    /// <summary>How the file is run.</summary>
    public string? Run { get; init; }
}
