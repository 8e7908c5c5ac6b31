using Larder.Model.Faults;
using Larder.Model.ParameterGroups;

namespace Larder.Tests.ParameterGroups;

public sealed class AllowedValuesTests
{
    [Theory]
    [InlineData("1-75", "1", true)]
    [InlineData("1-75", "75", true)]
    [InlineData("1-75", "76", false)]
    [InlineData("1-75", "0", false)]
    [InlineData("1-75", "ten", false)]
    [InlineData("1 to 1000000", "1000000", true)]
    [InlineData("1 to 1000000", "1000001", false)]
    [InlineData("0-", "0", true)]
    [InlineData("0-", "-1", false)]
    [InlineData("0+", "9999999999", true)]
    [InlineData("0,20-", "0", true)]
    [InlineData("0,20-", "19", false)]
    [InlineData("0,20-", "20", true)]
    [InlineData("-", "-1", true)]
    [InlineData("-", "1.5", false)]
    [InlineData("any integer", "-3", true)]
    [InlineData("any integer > 0", "0", false)]
    [InlineData("any integer > 0", "1", true)]
    [InlineData("yes/no", "yes", true)]
    [InlineData("yes/no", "YES", false)]
    [InlineData("yes, no", "no", true)]
    [InlineData("ascii and auto", "auto", true)]
    [InlineData("ascii and auto", "binary", false)]
    [InlineData("allkeys-lru, volatile-lru, noeviction", "volatile-lru", true)]
    [InlineData("allkeys-lru, volatile-lru, noeviction", "volatile", false)]
    public void AWSs_words_say_what_is_allowed(string allowed, string value, bool expected) =>
        Assert.Equal(expected, AllowedValues.Allows(Of("string", "x") with { Allowed = allowed }, value));

    [Theory]
    [InlineData("integer", "128", "12", true)]
    [InlineData("integer", "128", "many", false)]
    [InlineData("float", "1.25", "1.08", true)]
    [InlineData("float", "1.25", "-1", false)]
    [InlineData("boolean", "no", "yes", true)]
    [InlineData("boolean", "no", "1", false)]
    [InlineData("boolean", "0", "1", true)]
    [InlineData("boolean", "0", "2", false)]
    [InlineData("boolean", "disabled", "enabled", true)]
    [InlineData("string", "", "KEA", true)]
    public void Where_they_say_nothing_the_type_does(string type, string standard, string value, bool expected) =>
        Assert.Equal(expected, AllowedValues.Allows(Of(type, standard), value));

    [Theory]
    [InlineData("KEA\nrequirepass x")]
    [InlineData("KEA\0")]
    public void A_value_cannot_end_its_line(string value) => Assert.False(AllowedValues.Allows(Of("string", ""), value));

    [Theory]
    [InlineData("string", "x", "yes/no", "yes no")]
    [InlineData("string", "x", "ascii and auto", "ascii auto")]
    [InlineData("boolean", "1", null, "0 1")]
    [InlineData("integer", "1", "0,20-", null)]
    [InlineData("integer", "1", "-", null)]
    [InlineData("integer", "1", "any integer", null)]
    [InlineData("string", "x", null, null)]
    public void A_list_of_words_can_be_chosen_from(string type, string standard, string? allowed, string? choices) =>
        Assert.Equal(choices?.Split(' '), AllowedValues.Choices(Of(type, standard) with { Allowed = allowed }));

    [Fact]
    public void A_refusal_names_the_parameter_what_is_allowed_and_what_was_given()
    {
        var fault = Assert.Throws<FaultException>(() => AllowedValues.Check(Of("integer", "1") with { Allowed = "1-75" }, "80")).Fault;
        Assert.Equal(("InvalidParameterValue", "The parameter a-name must be within 1-75; 80 was given."), (fault.Code, fault.Message));
    }

    private static Parameter Of(string type, string standard) => new() { Name = "a-name", Default = standard, DataType = type };
}
