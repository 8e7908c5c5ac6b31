using Larder.Console.ParameterGroups;

namespace Larder.Tests.Console;

public sealed class ParameterGroupFormTests
{
    private readonly ParameterGroupForm _form = new(
        ParameterDrafts.Catalog, Installations.With(Installations.Valkey8).Engines.All, [ParameterDrafts.State(("timeout", "60")).Group]);

    [Fact]
    public void Families_of_what_can_run_here_come_first()
    {
        Assert.Equal(("valkey8", true), (_form.Family, _form.RunsHere("valkey8")));
        Assert.False(_form.RunsHere("redis7"));
        Assert.DoesNotContain("garnet2", _form.Families);
    }

    [Fact]
    public void Each_field_is_judged_for_itself_in_the_API_s_words()
    {
        (_form.Name, _form.Description) = ("default.mine", " ");
        Assert.Contains("must not begin with default.", _form.NameProblem(), StringComparison.Ordinal);
        Assert.Contains("Description must be provided", _form.DescriptionProblem(), StringComparison.Ordinal);

        (_form.Name, _form.Description) = (" Sessions ", "of the shop");
        Assert.Equal((true, "sessions"), (_form.IsValid, _form.StoredName));
    }

    [Fact]
    public void A_copy_is_of_the_family_of_its_source()
    {
        _form.Copy("SESSIONS");
        Assert.Equal(("sessions", "redis7"), (_form.Source?.Name, _form.Family));

        _form.Copy("");
        Assert.Null(_form.Source);
    }
}
