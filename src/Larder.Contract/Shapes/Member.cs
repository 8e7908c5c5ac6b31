namespace Larder.Contract.Shapes;

/// <summary>A member of a structure, or what a list holds. Each protocol takes from it what it needs.</summary>
public sealed class Member(string name)
{
    private readonly string? _wireName;
    private readonly string? _formName;

    /// <summary>The contract's own name, which JSON and CBOR use.</summary>
    public string Name => name;

    /// <summary>The name in forms and XML, where the contract gives another one there.</summary>
    public string WireName { get => _wireName ?? name; init => _wireName = value; }

    /// <summary>The name in forms, where that is not the one in XML: EC2's.</summary>
    public string FormName { get => _formName ?? WireName; init => _formName = value; }

    public bool Required { get; init; }
    public Constraint? Constraint { get; init; }

    /// <summary>What a list holds; null for anything else.</summary>
    public Member? Element { get; init; }

    /// <summary>An element has no name of its own in forms and JSON: its place in the list is its name.</summary>
    public bool IsElement { get; init; }

    public bool Flattened { get; init; }
}
