using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Larder.ControlPlane.Storage.Migrations
{
    /// <inheritdoc />
    public partial class LeaseOwners : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand: the rebuild of a table that EF makes of dropped columns is no part of the migration's transaction.
            // Endpoints were addresses of a group's one node; now they are the group's, and a node has one address.
            foreach (var table in new[] { "ReplicationGroups", "CacheClusters" })
            {
                migrationBuilder.Sql($"""
                    UPDATE {table} SET Body = json_set(Body, '$.Nodes', (
                        SELECT json_group_array(json(json_set(value, '$.Address', json_extract(value, '$.Addresses[0]'))))
                        FROM json_each(Body, '$.Nodes')));
                    """);
            }

            migrationBuilder.Sql("""
                UPDATE ReplicationGroups SET Body = json_set(Body,
                    '$.Primary', json_extract(Body, '$.Nodes[0].ClusterId'),
                    '$.Endpoints', json_object(
                        'Primary', coalesce(json_extract(Body, '$.Nodes[0].Addresses[1]'), json_extract(Body, '$.Nodes[0].Address')),
                        'Reader', coalesce(json_extract(Body, '$.Nodes[0].Addresses[2]'), json_extract(Body, '$.Nodes[0].Address'))));
                CREATE TABLE "NewLeases" (
                    "Address" TEXT NOT NULL, "Port" INTEGER NOT NULL, "OwnerArn" TEXT NOT NULL,
                    CONSTRAINT "PK_Leases" PRIMARY KEY ("Address", "Port"));
                INSERT INTO NewLeases SELECT Address, Port, coalesce(
                    (SELECT 'arn:aws:elasticache:' || held.Region || ':' || held.Account || ':replicationgroup:' || held.Id
                        FROM ReplicationGroups AS held
                        WHERE Leases.Address IN (json_extract(held.Body, '$.Endpoints.Primary'), json_extract(held.Body, '$.Endpoints.Reader'))
                            AND Leases.Address <> json_extract(held.Body, '$.Nodes[0].Address')),
                    'arn:aws:elasticache:' || Region || ':' || Account || ':cluster:' || ClusterId) FROM Leases;
                DROP TABLE Leases;
                ALTER TABLE NewLeases RENAME TO Leases;
                """);
            migrationBuilder.CreateIndex(
                name: "IX_Leases_OwnerArn",
                table: "Leases",
                column: "OwnerArn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Leases_OwnerArn",
                table: "Leases");

            migrationBuilder.RenameColumn(
                name: "OwnerArn",
                table: "Leases",
                newName: "Region");

            migrationBuilder.AddColumn<string>(
                name: "Account",
                table: "Leases",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ClusterId",
                table: "Leases",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Leases_Account_Region_ClusterId",
                table: "Leases",
                columns: new[] { "Account", "Region", "ClusterId" });
        }
    }
}
