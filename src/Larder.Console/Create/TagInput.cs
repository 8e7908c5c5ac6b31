namespace Larder.Console.Create;

/// <summary>A tag that is being typed.</summary>
public sealed class TagInput
{
    public string Key { get; set; } = "";
    public string Value { get; set; } = "";
}
