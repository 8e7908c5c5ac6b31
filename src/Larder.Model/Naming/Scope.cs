namespace Larder.Model.Naming;

/// <summary>The namespace a resource lives in. The account comes from the access key, the region from the request's
/// credential scope; resources of different scopes never see each other.</summary>
public readonly record struct Scope(string Account, string Region)
{
    public static readonly IReadOnlyList<char> ZoneLetters = ['a', 'b', 'c'];

    public IReadOnlyList<string> Zones
    {
        get
        {
            var region = Region;
            return [.. ZoneLetters.Select(letter => region + letter)];
        }
    }

    public override string ToString() => $"{Account}/{Region}";
}
