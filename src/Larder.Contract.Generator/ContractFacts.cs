namespace Larder.Contract.Generator;

public sealed record ServiceFacts
{
    public required string ServiceId { get; init; }
    public required string ApiVersion { get; init; }
    public required string EndpointPrefix { get; init; }
    public required string Protocol { get; init; }
    public string? SigningName { get; init; }
    public string? XmlNamespace { get; init; }
    public string? TargetPrefix { get; init; }
    public string? JsonVersion { get; init; }
}

public sealed record OperationFacts
{
    public string? Input { get; init; }
    public string? Output { get; init; }
    public string? ResultWrapper { get; init; }
    public IReadOnlyList<string> Errors { get; init; } = [];
}

public sealed record ErrorFacts
{
    public required string Code { get; init; }
    public required string Fault { get; init; }
    public required int HttpStatus { get; init; }
}

public sealed record ShapeFacts
{
    public required string Type { get; init; }
    public SortedDictionary<string, MemberFacts> Members { get; init; } = [];
    public MemberFacts? Member { get; init; }
    public bool Flattened { get; init; }
    public IReadOnlyList<string>? Enum { get; init; }
    public string? Pattern { get; init; }
    public double? Min { get; init; }
    public double? Max { get; init; }
}

public sealed record MemberFacts
{
    public required string Shape { get; init; }
    public string? LocationName { get; init; }
    public bool Required { get; init; }
    public bool Flattened { get; init; }
}
