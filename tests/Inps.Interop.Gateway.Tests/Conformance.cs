using System.Reflection;
using Inps.Interop.Tests.Shared;
using Xunit.v3;

namespace Inps.Interop.Gateway.Tests;

/// <summary>Marks the tests of the conformance suite, which can be run against any gateway: <c>--filter-trait Suite=Conformance</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ConformanceAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Suite", "Conformance")];
}

/// <summary>Marks what needs more than a wire: left out when the suite is pointed at another's gateway.</summary>
/// <param name="why">Goes on from "the test".</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class InsideAttribute(string why) : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (Target.Address is not null)
        {
            throw Target.Skipped(why);
        }
    }
}
