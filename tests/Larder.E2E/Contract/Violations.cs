namespace Larder.E2E.Contract;

/// <param name="Path">The one parameter that is wrong in it.</param>
internal sealed record Violation(Form Form, string Path);

/// <summary>Requests that break the contract in one place each, made from one that is right.</summary>
internal static class Violations
{
    /// <summary>Each without one parameter, or part of one, that is required.</summary>
    public static IEnumerable<Violation> Missing(ContractOperation operation, Form right) =>
        from member in operation.Input.All
        where member.Required
        let parent = operation.Input.All.Single(one => one.Members.Contains(member))
        let form = Completed(operation.Input, member, right).Without(member.Path)
        // A structure of which nothing is given would be missing itself.
        select new Violation(
            parent.Path.Length == 0 || form.Has(parent.Path) ? form : form.With(parent.Members.First(one => one != member).Sample()), member.Path);

    /// <summary>Each with one value that is none of its type, its words, its pattern or its range.</summary>
    public static IEnumerable<Violation> Broken(ContractOperation operation, Form right) =>
        from member in operation.Input.All
        let form = Completed(operation.Input, member, right).Without(member.Path)
        from values in member.Type == "list" ? Counts(member) : member.Broken().Select(value => new[] { KeyValuePair.Create(member.Path, value) })
        select new Violation(form.With(values), member.Path);

    private static IEnumerable<KeyValuePair<string, string>[]> Counts(ContractMember list)
    {
        if (list.Min > 0) yield return [KeyValuePair.Create(list.Path, "")];
        if (list.Max is { } most) yield return [.. list.Sample(most + 1)];
    }

    /// <summary>With all that is required beside a part of a parameter, so that nothing but this part is wrong.</summary>
    private static Form Completed(ContractMember from, ContractMember part, Form form)
    {
        foreach (var sibling in from.Members.Where(member => member.Required && member != part && !form.Has(member.Path)))
            form = form.With(sibling.Sample());
        var next = from.Parts.FirstOrDefault(member => member != part && member.All.Contains(part));
        return next is null ? form : Completed(next, part, form);
    }
}
