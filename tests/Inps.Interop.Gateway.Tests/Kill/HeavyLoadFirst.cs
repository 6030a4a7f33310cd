using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Inps.Interop.Gateway.Tests.Kill.HeavyLoadFirst))]

namespace Inps.Interop.Gateway.Tests.Kill;

/// <summary>The longest collection begins first: begun last, it would keep the run waiting alone. The others come in any order.</summary>
public sealed class HeavyLoadFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. DefaultTestCollectionOrderer.Instance.OrderTestCollections(testCollections).OrderByDescending(collection => collection.TestCollectionDisplayName == HeavyLoad.Name)];
}
