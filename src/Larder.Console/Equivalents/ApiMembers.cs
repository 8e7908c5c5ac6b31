using System.Collections;

namespace Larder.Console.Equivalents;

/// <summary>Members as they are collected: what was not said is not one.</summary>
internal sealed class ApiMembers : IEnumerable<ApiMember>
{
    private readonly List<ApiMember> _members = [];

    public void Add(string name, string? value) => Add(name, value is null ? null : new ApiValue.Text(value));

    public void Add(string name, int? value) => Add(name, value is { } number ? new ApiValue.Number(number) : null);

    public void Add(string name, bool? value) => Add(name, value is { } flag ? new ApiValue.Flag(flag) : null);

    public void Add(string name, IEnumerable<string>? values) => Add(name, values?.Select(ApiValue (value) => new ApiValue.Text(value)));

    public void Add(string name, IEnumerable<KeyValuePair<string, string?>> tags) => Add(name, tags.Select(ApiValue (tag) =>
        new ApiValue.Structure("Tag", [.. new ApiMembers { { "Key", tag.Key }, { "Value", tag.Value } }])));

    /// <summary>A list of nothing is as one that was not given: the wire cannot tell them apart.</summary>
    public void Add(string name, IEnumerable<ApiValue>? items)
    {
        if (items?.ToList() is { Count: > 0 } list) Add(name, new ApiValue.Sequence(list));
    }

    public void Add(string name, ApiValue? value)
    {
        if (value is not null) _members.Add(new(name, value));
    }

    public IEnumerator<ApiMember> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
