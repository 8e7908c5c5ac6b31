using Larder.ControlPlane.KmsKeys;
using Larder.Model.KmsKeys;

namespace Larder.Tests.KmsKeys;

public sealed class KeyWrappingTests
{
    private readonly KeyWrapping _wrapping = new(new byte[32]);
    private readonly KmsKey _key = Keys.Made;

    [Fact]
    public void What_was_wrapped_opens_for_its_key()
    {
        var wrapped = _wrapping.Wrap(_key, Enumerable.Repeat((byte)7, 32).ToArray());

        using var material = _wrapping.Unwrap(_key, wrapped);
        Assert.All(material.Bytes.ToArray(), one => Assert.Equal(7, one));
    }

    [Fact]
    public void New_material_is_256_bits_by_chance()
    {
        using var one = _wrapping.Unwrap(_key, _wrapping.NewMaterial(_key));
        using var other = _wrapping.Unwrap(_key, _wrapping.NewMaterial(_key));

        Assert.Equal(256, one.Bytes.Length * 8);
        Assert.NotEqual(one.Bytes.ToArray(), other.Bytes.ToArray());
    }

    [Fact]
    public void Wrapped_twice_it_looks_different_and_never_shows_the_material()
    {
        var material = Enumerable.Range(0, 32).Select(n => (byte)n).ToArray();

        var (one, other) = (_wrapping.Wrap(_key, material), _wrapping.Wrap(_key, material));

        Assert.NotEqual(one, other);
        Assert.Equal(-1, one.AsSpan().IndexOf(material.AsSpan(0, 8)));
    }

    [Fact]
    public void For_another_key_account_region_or_material_it_does_not_open()
    {
        var wrapped = _wrapping.NewMaterial(_key);

        foreach (var other in (KmsKey[])
            [
                _key with { Id = Guid.Empty.ToString() },
                _key with { MaterialId = new string('1', 64) },
                _key with { Scope = _key.Scope with { Account = "111122223333" } },
                _key with { Scope = _key.Scope with { Region = "eu-west-1" } },
            ])
        {
            Assert.Throws<InvalidDataException>(() => _wrapping.Unwrap(other, wrapped));
        }
    }

    [Fact]
    public void A_change_of_state_or_description_does_not_keep_it_from_opening()
    {
        var wrapped = _wrapping.NewMaterial(_key);

        using var material = _wrapping.Unwrap(KmsKeyRules.Disable(_key) with { Description = "other" }, wrapped);

        Assert.Equal(32, material.Bytes.Length);
    }

    [Fact]
    public void Under_another_root_key_it_does_not_open_and_the_remedy_is_said()
    {
        var wrapped = _wrapping.NewMaterial(_key);
        var stranger = new KeyWrapping(new byte[] { 1 });

        var fault = Assert.Throws<InvalidDataException>(() => stranger.Unwrap(_key, wrapped));

        Assert.Contains("root.key", fault.Message, StringComparison.Ordinal);
        Assert.Contains(_key.Arn, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_wrong_bit_anywhere_or_a_byte_less_does_not_open()
    {
        var wrapped = _wrapping.NewMaterial(_key);

        for (var at = 0; at < wrapped.Length; at++)
        {
            var damaged = wrapped.ToArray();
            damaged[at] ^= 1;
            Assert.Throws<InvalidDataException>(() => _wrapping.Unwrap(_key, damaged));
            Assert.Throws<InvalidDataException>(() => _wrapping.Unwrap(_key, wrapped.AsSpan(0, at)));
        }
    }

    [Fact]
    public void Material_is_wiped_when_it_is_done_with_and_does_not_print()
    {
        var material = _wrapping.Unwrap(_key, _wrapping.NewMaterial(_key));
        Assert.Equal(typeof(UnwrappedKey).FullName, $"{material}");

        material.Dispose();

        Assert.All(material.Bytes.ToArray(), one => Assert.Equal(0, one));
    }

    [Fact]
    public void The_name_of_material_is_of_AWSs_form_and_no_other_has_it()
    {
        Assert.Matches("^[a-f0-9]{64}$", KeyWrapping.NewMaterialId());
        Assert.NotEqual(KeyWrapping.NewMaterialId(), KeyWrapping.NewMaterialId());
    }
}
