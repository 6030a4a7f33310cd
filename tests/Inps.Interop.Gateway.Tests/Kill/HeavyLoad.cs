namespace Inps.Interop.Gateway.Tests.Kill;

/// <summary>Tests that put the machine under load run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class HeavyLoad
{
    public const string Name = "Heavy load";
}
